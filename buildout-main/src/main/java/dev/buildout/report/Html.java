package dev.buildout.report;

/** Text made safe for HTML. */
final class Html {
  /** For element content and for attribute values in double quotes. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /** An identifier as people write it: "free_cash_flow" gives "free cash flow". */
  static String words(String id) {
    return id.replace('_', ' ');
  }

  private Html() {}
}
