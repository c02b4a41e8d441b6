package org.mhero.registry.summary;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mhero.kit.fhir.store.StoreUnavailable;

/** The narrow rows the summary is counted from. */
@ApplicationScoped
class SummaryRows {
  /** People of a cadre. */
  record CadrePeople(String code, String display, int people) {}

  /** A person at a place, once for each. */
  record PersonAt(String person, String place) {}

  private final AgroalDataSource database;

  SummaryRows(AgroalDataSource database) {
    this.database = database;
  }

  void people(List<PersonRow> rows) {
    write(
        "insert into summary_person (id, active, phone) values (?, ?, ?) on conflict (id)"
            + " do update set active = excluded.active, phone = excluded.phone",
        rows.stream().map(row -> new Object[] {row.id(), row.active(), row.phone()}).toList());
  }

  void roles(List<RoleRow> rows) {
    write(
        "insert into summary_role (id, person, active, place, cadre, display)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (id) do update set"
            + " person = excluded.person, active = excluded.active, place = excluded.place,"
            + " cadre = excluded.cadre, display = excluded.display",
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      row.id(), row.person(), row.active(), row.place(), row.cadre(), row.display()
                    })
            .toList());
  }

  void places(List<PlaceRow> rows) {
    write(
        "insert into summary_place (id, name, part_of, facility, district)"
            + " values (?, ?, ?, ?, ?) on conflict (id) do update set name = excluded.name,"
            + " part_of = excluded.part_of, facility = excluded.facility,"
            + " district = excluded.district",
        rows.stream()
            .map(
                row ->
                    new Object[] {
                      row.id(), row.name(), row.partOf(), row.facility(), row.district()
                    })
            .toList());
  }

  void remove(Table table, List<String> ids) {
    write(
        "delete from %s where id = ?".formatted(table.sql),
        ids.stream().map(id -> new Object[] {id}).toList());
  }

  /** The tables, by what they hold. */
  enum Table {
    PEOPLE("summary_person"),
    ROLES("summary_role"),
    PLACES("summary_place");

    private final String sql;

    Table(String sql) {
      this.sql = sql;
    }
  }

  int count(Table table, String where) {
    return query("select count(*) from " + table.sql + " where " + where, row -> row.getInt(1))
        .getFirst();
  }

  List<CadrePeople> byCadre() {
    return query(
        "select r.cadre, max(r.display), count(distinct r.person) from summary_role r"
            + " join summary_person p on p.id = r.person where r.active and p.active"
            + " group by r.cadre order by 3 desc, 1",
        row -> new CadrePeople(row.getString(1), row.getString(2), row.getInt(3)));
  }

  List<PersonAt> whereabouts() {
    return query(
        "select distinct r.person, r.place from summary_role r"
            + " join summary_person p on p.id = r.person where r.active and p.active",
        row -> new PersonAt(row.getString(1), row.getString(2)));
  }

  List<PlaceRow> places() {
    return query(
        "select id, name, part_of, facility, district from summary_place",
        row ->
            new PlaceRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5)));
  }

  /** Makes something of a row. */
  private interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Mapper<T> mapper) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(mapper.map(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new StoreUnavailable("The summary could not be read", e);
    }
  }

  private void write(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new StoreUnavailable("The summary could not be written", e);
    }
  }
}
