package dev.buildout.cases;

import dev.buildout.model.NearName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads input files as UTF-8 text, reports those that cannot be read, and keeps what was read. */
final class TextFiles {
  private static final int LARGEST_BYTES = 64 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputFiles files;
  private final String label;
  private final FaultList faults;
  private final Map<String, byte[]> read = new TreeMap<>();

  /**
   * @param label put before names of files in faults; empty for the case's own
   */
  TextFiles(InputFiles files, String label, FaultList faults) {
    this.files = files;
    this.label = label;
    this.faults = faults;
  }

  /** Name of a file as faults show it. */
  String shownName(String name) {
    return label + name;
  }

  /** Files read so far, by name. */
  Map<String, byte[]> read() {
    return read;
  }

  boolean exists(String name) {
    return files.names().contains(name);
  }

  InputFiles files() {
    return files;
  }

  /**
   * Text of a file, or empty after a fault.
   *
   * @param asked where the file is named
   * @param address of what it holds
   */
  Optional<String> text(String name, Place asked, String address) {
    try {
      Optional<byte[]> bytes = files.find(name);
      if (bytes.isEmpty()) {
        String maybe = NearName.find(name, files.names());
        faults.add(
            asked,
            address,
            "no file " + FaultList.quoted(name),
            "a file of the case folder",
            maybe);
        return Optional.empty();
      }
      read.put(name, bytes.get());
      return decode(name, bytes.get(), address);
    } catch (IOException e) {
      String found = "an unreadable file: " + e.getMessage();
      faults.add(Place.wholeFile(shownName(name)), address, found, "a readable file", "");
      return Optional.empty();
    }
  }

  private Optional<String> decode(String name, byte[] bytes, String address) {
    Place whole = Place.wholeFile(shownName(name));
    if (bytes.length > LARGEST_BYTES) {
      String found = (bytes.length >> 20) + " MB";
      faults.add(whole, address, found, "at most " + (LARGEST_BYTES >> 20) + " MB", "");
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      String found = "a byte 0x%02x that is no text".formatted(bytes[in.position()]);
      Place place = new Place(shownName(name), line, "");
      faults.add(place, address, found, "text in UTF-8", "");
      return Optional.empty();
    }
    String text = out.flip().toString();
    boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(isMarked ? text.substring(1) : text);
  }
}
