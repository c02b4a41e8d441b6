package org.mhero.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook written row by row. Text is text, so nothing in it is ever a formula; what neither XML
 * nor a cell can hold is left out. Past the last row of a sheet a further one is begun.
 */
final class XlsxWriter implements TableWriter {
  private static final int LAST_ROW = 1_048_575;
  private static final int LONGEST_TEXT = 32_767;
  private static final int FLUSH_EVERY = 500;
  private static final String TIME = "yyyy-mm-dd hh:mm:ss";

  private final Workbook workbook;
  private final ZoneId zone;
  private final String name;
  private Worksheet sheet;
  private int sheets = 1;
  private int row;

  XlsxWriter(OutputStream out, ZoneId zone, String name) {
    this.workbook = new Workbook(out, "mHero", "1.0");
    this.zone = zone;
    this.name = name;
    this.sheet = workbook.newWorksheet(name);
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    if (row > LAST_ROW) {
      sheet.finish();
      sheets++;
      sheet = workbook.newWorksheet(name + " " + sheets);
      row = 0;
    }
    for (int column = 0; column < cells.size(); column++) {
      cell(column, cells.get(column));
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Cell cell) {
    switch (cell) {
      case Cell.Text text -> sheet.value(row, column, writable(text.text()));
      case Cell.Amount amount -> sheet.value(row, column, amount.value());
      case Cell.Time at -> {
        sheet.value(row, column, LocalDateTime.ofInstant(at.at(), zone));
        sheet.style(row, column).format(TIME).set();
      }
    }
  }

  private static String writable(String text) {
    StringBuilder kept = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
    text.codePoints()
        .filter(XlsxWriter::inXml)
        .takeWhile(c -> kept.length() + Character.charCount(c) <= LONGEST_TEXT)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The characters of XML 1.0, production 2. */
  private static boolean inXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
