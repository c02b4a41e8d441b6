package org.mhero.reporting.dhis2;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes an aggregate as IHE QRPH ADX (namespace {@code urn:ihe:qrph:adx:2015}). Both option combos
 * are always named, which every version of DHIS2 reads alike; {@code value} is a decimal, so a
 * boolean is 1 or 0 and any other text an annotation.
 */
final class AdxWriter {
  private static final String ADX = "urn:ihe:qrph:adx:2015";
  private static final String DEFAULT = "default";

  private AdxWriter() {}

  static String write(Preview preview, Instant exported) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.setDefaultNamespace(ADX);
      xml.writeStartElement(ADX, "adx");
      xml.writeDefaultNamespace(ADX);
      xml.writeAttribute("exported", exported.toString());
      Map<String, List<ReportedValue>> byUnit =
          preview.sendable().stream()
              .collect(
                  Collectors.groupingBy(
                      ReportedValue::orgUnitCode, TreeMap::new, Collectors.toList()));
      for (Map.Entry<String, List<ReportedValue>> unit : byUnit.entrySet()) {
        group(xml, preview, unit.getKey(), unit.getValue());
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("ADX could not be written", e);
    }
    return text.toString();
  }

  private static void group(
      XMLStreamWriter xml, Preview preview, String unit, List<ReportedValue> values)
      throws XMLStreamException {
    xml.writeStartElement(ADX, "group");
    xml.writeAttribute("orgUnit", unit);
    xml.writeAttribute("period", preview.period().adx());
    xml.writeAttribute("dataSet", preview.mapping().dataSet());
    xml.writeAttribute("attributeOptionCombo", DEFAULT);
    for (ReportedValue value : values) {
      value(xml, value);
    }
    xml.writeEndElement();
  }

  private static void value(XMLStreamWriter xml, ReportedValue value) throws XMLStreamException {
    String combo = value.categoryOptionCombo();
    xml.writeStartElement(ADX, "dataValue");
    xml.writeAttribute("dataElement", value.dataElement());
    xml.writeAttribute("categoryOptionCombo", combo == null ? DEFAULT : combo);
    String decimal = decimal(value.value());
    xml.writeAttribute("value", decimal == null ? "0" : decimal);
    if (decimal == null) {
      xml.writeStartElement(ADX, "annotation");
      xml.writeCharacters(value.value());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** The value as xs:decimal; null when it is a text. */
  static @Nullable String decimal(String value) {
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true") ? "1" : "0";
    }
    try {
      return new BigDecimal(value).toPlainString();
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
