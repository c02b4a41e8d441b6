package org.mhero.kit.fhir.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.fhir.codec.FhirJson;
import org.mhero.kit.fhir.type.FhirTypes;

/**
 * The FHIR resources a service owns. Every write joins the caller's transaction or opens its own,
 * calls the hooks of its type, and makes no version when it changes nothing.
 */
@ApplicationScoped
public class FhirStore {
  private final AgroalDataSource database;
  private final FhirJson json;
  private final Hooks hooks;
  private final WriteBatch batch;

  @Inject
  FhirStore(
      AgroalDataSource database, FhirTypes types, FhirJson json, Hooks hooks, ParamNumbers params) {
    this.database = database;
    this.json = json;
    this.hooks = hooks;
    this.batch = new WriteBatch(types, json, hooks, params);
  }

  /** Stores a new resource under an id of the store's choice, which the resource then bears. */
  @Transactional
  public StoredResource create(Resource resource) {
    return writeAll(List.of(new Write.Create(resource))).get(0).resource();
  }

  /**
   * Stores the resource under its own id, new or not; a no-op makes no version.
   *
   * @param ifMatch the version that must be current (412 otherwise), null when any may be
   */
  @Transactional
  public StoredResource update(Resource resource, @Nullable Long ifMatch) {
    return writeAll(List.of(new Write.Put(resource, ifMatch))).get(0).resource();
  }

  /** Deletes; returns the version that is the deletion, empty when there never was such a one. */
  @Transactional
  public Optional<StoredResource> delete(String type, String id, @Nullable Long ifMatch) {
    return Optional.ofNullable(
        writeAll(List.of(new Write.Delete(type, id, ifMatch))).get(0).stored());
  }

  /** All or none of the writes, in one round; the answers are in their order. */
  @Transactional
  public List<Written> writeAll(List<Write> writes) {
    return writeAll(writes, i -> "");
  }

  /**
   * All or none of the writes.
   *
   * @param names what the caller calls each write, such as {@code Bundle.entry[3].resource}; put
   *     before the error of one that is refused
   */
  @Transactional
  public List<Written> writeAll(List<Write> writes, IntFunction<String> names) {
    if (writes.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection()) {
      return batch.run(connection, writes, names);
    } catch (SQLException e) {
      throw new StoreUnavailable("FHIR resources could not be written", e);
    }
  }

  /** The stored resource a create would only ask for once more, as its hooks tell. */
  @Transactional
  public Optional<StoredResource> repeated(Resource resource) {
    return hooks.repeated(resource).flatMap(id -> read(resource.fhirType(), id));
  }

  /** The current version, which may be a deletion; empty when there never was one. */
  public Optional<StoredResource> read(String type, String id) {
    try (Connection connection = database.getConnection()) {
      return VersionTable.current(connection, type, id);
    } catch (SQLException e) {
      throw new StoreUnavailable("A FHIR resource could not be read", e);
    }
  }

  /** One version, which may be a deletion. */
  public Optional<StoredResource> vread(String type, String id, long version) {
    try (Connection connection = database.getConnection()) {
      return VersionTable.version(connection, new StoredKey(type, id), version);
    } catch (SQLException e) {
      throw new StoreUnavailable("A FHIR resource could not be read", e);
    }
  }

  /** The resource as a model; empty when there is none or it is deleted. */
  public <T extends Resource> Optional<T> get(Class<T> type, String id) {
    return read(type.getSimpleName(), id)
        .map(StoredResource::json)
        .map(bytes -> json.trusted(type, bytes));
  }
}
