package org.mhero.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WritersTest {
  private static final ZoneId ZONE = ZoneId.of("Africa/Nairobi");

  @TempDir Path folder;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("plain", "plain"),
        Arguments.of("a,b", "\"a,b\""),
        Arguments.of("say \"no\"", "\"say \"\"no\"\"\""),
        Arguments.of("two\nlines", "\"two\nlines\""),
        Arguments.of("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
        Arguments.of("+25470", "'+25470"),
        Arguments.of("@SUM(A1)", "'@SUM(A1)"),
        Arguments.of("\t=1", "'\t=1"),
        Arguments.of("-x", "'-x"),
        Arguments.of("-5", "-5"),
        Arguments.of("-1.5", "-1.5"),
        Arguments.of(" lead", "\" lead\""),
        Arguments.of("Élodie", "Élodie"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void quotesAndDefusesText(String text, String expected) throws IOException {
    assertThat(csv(ExportFormat.CSV, Cell.of(text))).isEqualTo(expected + "\r\n");
  }

  @Test
  void writesNumbersAndTheCountrysTime() throws IOException {
    assertThat(
            csv(
                ExportFormat.CSV,
                new Cell.Amount(new BigDecimal("1E+2")),
                Cell.of(Instant.parse("2026-06-15T21:30:00Z"))))
        .isEqualTo("100,2026-06-16 00:30:00\r\n");
  }

  @Test
  void leadsWithAMarkWhenAsked() throws IOException {
    assertThat(csv(ExportFormat.CSV_BOM, Cell.of("x"))).isEqualTo("\uFEFFx\r\n");
  }

  private static String csv(ExportFormat format, Cell... cells) throws IOException {
    return new String(bytes(format, List.of(cells)), StandardCharsets.UTF_8);
  }

  @Test
  void aWorkbookHoldsTextThatLooksLikeAFormulaAsText() throws IOException {
    String sheet =
        sheet(
            List.of(Cell.of("=1+1"), Cell.of("bell\u0007 & <b>"), new Cell.Amount(BigDecimal.TEN)));

    assertThat(sheet).contains("=1+1", "bell &amp; &lt;b&gt;").doesNotContain("<f>", "\u0007");
    assertThat(sheet).contains("<v>10</v>");
  }

  @Test
  void cutsTextThatNoCellCanHold() throws IOException {
    String sheet = sheet(List.of(Cell.of("x".repeat(40_000))));

    assertThat(sheet).contains("x".repeat(32_767)).doesNotContain("x".repeat(32_768));
  }

  private String sheet(List<Cell> cells) throws IOException {
    Path file = Files.write(folder.resolve("table.xlsx"), bytes(ExportFormat.XLSX, cells));
    StringBuilder all = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().contains("sheet1") || entry.getName().contains("sharedStrings")) {
          byte[] part = zip.getInputStream(entry).readAllBytes();
          all.append(new String(part, StandardCharsets.UTF_8));
        }
      }
    }
    return all.toString();
  }

  private static byte[] bytes(ExportFormat format, List<Cell> cells) throws IOException {
    var out = new ByteArrayOutputStream();
    try (TableWriter writer = format.writer(out, ZONE, "Answers")) {
      writer.row(cells);
    }
    return out.toByteArray();
  }
}
