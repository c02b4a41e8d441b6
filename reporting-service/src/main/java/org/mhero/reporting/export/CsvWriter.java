package org.mhero.reporting.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV of RFC 4180 in UTF-8: comma, CRLF, quotes where needed. A text that a spreadsheet would take
 * for a formula gets an apostrophe in front (OWASP, "CSV Injection"): answers are written by
 * strangers.
 */
final class CsvWriter implements TableWriter {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
  private static final String DANGEROUS = "=+-@\t\r\n|%";
  private static final char BOM = '\uFEFF';

  private final Writer out;
  private final DateTimeFormatter time;

  /** Whether a byte order mark leads, without which some spreadsheets misread accents. */
  enum Mark {
    BOM,
    NONE
  }

  CsvWriter(OutputStream out, ZoneId zone, Mark mark) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.time = TIME.withZone(zone);
    if (mark == Mark.BOM) {
      this.out.write(BOM);
    }
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(quoted(text(cells.get(i))));
    }
    out.write("\r\n");
  }

  private String text(Cell cell) {
    return switch (cell) {
      case Cell.Text text -> harmless(text.text());
      case Cell.Amount amount -> amount.value().toPlainString();
      case Cell.Time at -> time.format(at.at());
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty()
            && DANGEROUS.indexOf(text.charAt(0)) >= 0
            && !NUMBER.matcher(text).matches()
        ? "'" + text
        : text;
  }

  private static String quoted(String text) {
    boolean plain =
        text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            && text.equals(text.strip());
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
