package dev.buildout.export.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The same archive without the hour in which it was packed, so that the same run gives the same
 * bytes. It is read by its directory (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16),
 * because the sizes in streams of the library that writes sheets are known there only.
 */
final class FixedZip {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";
  private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int DIRECTORY_ENTRY_SIZE = 46;
  private static final int LOCAL_HEADER_SIZE = 30;

  static byte[] of(byte[] archive) {
    ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int end = archive.length - END_SIZE;
    while (in.getInt(end) != END) {
      end--;
    }
    int entries = in.getShort(end + 10);
    int at = in.getInt(end + 16);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(archive.length);
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (int e = 0; e < entries; e++) {
        int nameSize = in.getShort(at + 28);
        String name =
            new String(archive, at + DIRECTORY_ENTRY_SIZE, nameSize, StandardCharsets.UTF_8);
        byte[] content = content(archive, in, at);
        ZipEntry copy = new ZipEntry(name);
        copy.setTimeLocal(EPOCH);
        out.putNextEntry(copy);
        out.write(name.equals(PROPERTIES) ? undated(content) : content);
        out.closeEntry();
        at += DIRECTORY_ENTRY_SIZE + nameSize + in.getShort(at + 30) + in.getShort(at + 32);
      }
    } catch (IOException | DataFormatException e) {
      throw new IllegalStateException("cannot repack in memory", e);
    }
    return bytes.toByteArray();
  }

  /** Inflated content of the file whose entry in the directory is there. */
  private static byte[] content(byte[] archive, ByteBuffer in, int entry)
      throws DataFormatException {
    int packed = in.getInt(entry + 20);
    byte[] content = new byte[in.getInt(entry + 24)];
    int local = in.getInt(entry + 42);
    int data = local + LOCAL_HEADER_SIZE + in.getShort(local + 26) + in.getShort(local + 28);
    try (Inflater inflater = new Inflater(true)) {
      inflater.setInput(archive, data, packed);
      int filled = 0;
      while (filled < content.length && !inflater.finished()) {
        filled += inflater.inflate(content, filled, content.length - filled);
      }
    }
    return content;
  }

  private static byte[] undated(byte[] properties) {
    String xml = new String(properties, StandardCharsets.UTF_8);
    return xml.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8);
  }

  private FixedZip() {}
}
