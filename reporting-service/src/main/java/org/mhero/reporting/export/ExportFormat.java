package org.mhero.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Locale;
import org.mhero.kit.error.AppException;

/** How a table is written. */
public enum ExportFormat {
  CSV("text/csv;charset=UTF-8"),
  /** CSV with a byte order mark. */
  CSV_BOM("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of a file's name. */
  public String ending() {
    return this == XLSX ? "xlsx" : "csv";
  }

  TableWriter writer(OutputStream out, ZoneId zone, String name) throws IOException {
    return switch (this) {
      case CSV -> new CsvWriter(out, zone, CsvWriter.Mark.NONE);
      case CSV_BOM -> new CsvWriter(out, zone, CsvWriter.Mark.BOM);
      case XLSX -> new XlsxWriter(out, zone, name);
    };
  }

  /**
   * The format a file's ending asks for.
   *
   * @throws AppException NOT_FOUND for any other ending
   */
  static ExportFormat of(String ending) {
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case "csv" -> CSV;
      case "xlsx" -> XLSX;
      default -> throw AppException.notFound("Exports are csv or xlsx");
    };
  }
}
