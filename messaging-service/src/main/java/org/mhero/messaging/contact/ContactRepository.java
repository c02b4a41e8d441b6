package org.mhero.messaging.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mhero.messaging.database.Row;
import org.mhero.messaging.database.Sql;

/** The {@code contact} and {@code worker_phone} tables. */
@ApplicationScoped
class ContactRepository {
  private final Sql sql;

  ContactRepository(Sql sql) {
    this.sql = sql;
  }

  /** Makes the contacts that are missing; phones in order, so that two callers never cross. */
  void make(List<String> phones) {
    sql.batch(
        "insert into contact (id, phone) values (?, ?) on conflict (phone) do nothing",
        phones.stream().map(p -> new @Nullable Object[] {UUID.randomUUID(), p}).toList());
  }

  /** Remembers whom a number was used for. */
  void addressed(List<ContactBook.Reach> people) {
    sql.batch(
        "update contact set addressed_as = coalesce(?, addressed_as),"
            + " language = coalesce(?, language) where phone = ?"
            + " and (addressed_as is distinct from coalesce(?, addressed_as)"
            + " or language is distinct from coalesce(?, language))",
        people.stream()
            .map(
                p ->
                    new @Nullable Object[] {
                      p.practitioner(), p.language(), p.phone(), p.practitioner(), p.language()
                    })
            .toList());
    sql.batch(
        "insert into worker_phone (phone, practitioner) values (?, ?) on conflict do nothing",
        people.stream()
            .filter(p -> p.practitioner() != null)
            .map(p -> new @Nullable Object[] {p.phone(), p.practitioner()})
            .toList());
  }

  List<Contact> byPhones(Collection<String> phones) {
    return sql.list("select * from contact where phone = any (?)", ContactRepository::map, phones);
  }

  List<Contact> byIds(Collection<UUID> ids) {
    return sql.list(
        "select * from contact where id = any (?::uuid[])", ContactRepository::map, ids);
  }

  Optional<Contact> lock(UUID id) {
    return sql.first("select * from contact where id = ? for update", ContactRepository::map, id);
  }

  List<Contact> ofPractitioner(String practitioner) {
    return sql.list(
        "select * from contact where practitioner = ?", ContactRepository::map, practitioner);
  }

  void setStopped(UUID id, @Nullable Instant since, @Nullable String language) {
    sql.update(
        "update contact set stopped_at = ?, language = coalesce(?, language) where id = ?",
        since,
        language,
        id);
  }

  List<String> stoppedPractitioners(Collection<String> practitioners) {
    return sql.list(
        "select distinct coalesce(practitioner, addressed_as) as practitioner from contact"
            + " where stopped_at is not null and coalesce(practitioner, addressed_as) = any (?)",
        row -> row.text("practitioner"),
        practitioners);
  }

  void owned(UUID id, @Nullable String practitioner, Instant lookedUpAt) {
    sql.update(
        "update contact set practitioner = ?, looked_up_at = ? where id = ?",
        practitioner,
        lookedUpAt,
        id);
  }

  List<String> knownOwners(String phone) {
    return sql.list(
        "select practitioner from worker_phone where phone = ?",
        row -> row.text("practitioner"),
        phone);
  }

  void forgetPhonesOf(String practitioner) {
    sql.update("delete from worker_phone where practitioner = ?", practitioner);
  }

  /** When the directory last told of a changed Practitioner. */
  Optional<Instant> lastDirectoryChange() {
    return sql.first(
        "select at from directory_change where type = 'Practitioner'", row -> row.instant("at"));
  }

  void directoryChanged(Instant at) {
    sql.update(
        "insert into directory_change (type, at) values ('Practitioner', ?)"
            + " on conflict (type) do update set at = excluded.at"
            + " where directory_change.at < excluded.at",
        at);
  }

  private static Contact map(Row row) throws SQLException {
    return new Contact(
        row.uuid("id"),
        row.text("phone"),
        row.textOrNull("practitioner"),
        row.textOrNull("addressed_as"),
        row.textOrNull("language"),
        row.instantOrNull("looked_up_at"),
        row.instantOrNull("stopped_at"));
  }
}
