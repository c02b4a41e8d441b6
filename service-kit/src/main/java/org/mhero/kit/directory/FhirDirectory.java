package org.mhero.kit.directory;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.mhero.kit.auth.ServiceCalls;
import org.mhero.kit.directory.SearchClient.Param;

/** The directory behind {@code mhero.directory.url}, asked by ITI-90 searches. */
@ApplicationScoped
class FhirDirectory implements Directory {
  private static final int AT_ONCE = 50;

  private final DirectoryConfig config;
  private final SearchClient search;
  private final PlaceCache places;
  private final Ability ability;
  private final Clock clock;

  @Inject
  FhirDirectory(DirectoryConfig config, ServiceCalls calls, ObjectMapper json) {
    this(config, calls::sign, json, Clock.systemUTC());
  }

  FhirDirectory(
      DirectoryConfig config,
      UnaryOperator<HttpRequest.Builder> signature,
      ObjectMapper json,
      Clock clock) {
    this.config = config;
    this.clock = clock;
    this.search = new SearchClient(config.url(), config.timeout(), signature, json);
    this.places = new PlaceCache(search, config.placesAge(), clock);
    this.ability = new Ability(search, config.placesAge(), clock);
  }

  @Override
  public Audience resolve(Group audience) {
    return explicit(audience) ? members(audience) : described(audience);
  }

  @Override
  public Count count(Group audience) {
    return Tallies.of(resolve(audience).workers());
  }

  @Override
  public Optional<Worker> worker(String practitionerId) {
    return workers(List.of(practitionerId)).stream().findFirst();
  }

  @Override
  public List<Worker> workers(Collection<String> practitionerIds) {
    List<String> ids = List.copyOf(new TreeSet<>(practitionerIds));
    Harvest harvest = new Harvest();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      String some = String.join(",", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
      search.each("Practitioner", List.of(new Param("_id", some), count()), harvest);
      search.each(
          "PractitionerRole",
          List.of(new Param("active", "true"), new Param("practitioner", some), count()),
          harvest);
    }
    Fold fold = fold(harvest);
    harvest.people().values().forEach(fold::add);
    harvest.roles().forEach(fold::add);
    return fold.workers();
  }

  private static boolean explicit(Group audience) {
    return audience.hasMember() || (audience.getActual() && !audience.hasCharacteristic());
  }

  private Audience members(Group audience) {
    Set<String> people = new HashSet<>();
    Set<String> roles = new HashSet<>();
    for (IdType member : AudienceReader.members(audience, clock.instant())) {
      boolean person = member.getResourceType().equals("Practitioner");
      (person ? people : roles).add(member.getIdPart());
    }
    Harvest held = new Harvest();
    each("PractitionerRole", roles, held);
    held.roles().forEach(role -> people.add(role.practitioner()));
    return new Audience(workers(people).stream().filter(Worker::active).toList());
  }

  private Audience described(Group audience) {
    Criteria criteria = AudienceReader.criteria(audience, clock.instant());
    Harvest harvest = new Harvest();
    queries(criteria.wanted(), RoleQuery.active(config.pageSize()).withPeople())
        .forEach(query -> search.each("PractitionerRole", query, harvest));
    each("Practitioner", harvest.absent(), harvest);
    Places where = places.with(harvest.places());
    Set<String> refused = refused(criteria);
    Fold fold = new Fold(harvest.people(), where, config.cadreSystems());
    for (RoleFacts role : harvest.roles()) {
      PersonFacts person = harvest.people().get(role.practitioner());
      if (person == null || !person.active() || refused.contains(person.id())) {
        continue;
      }
      if (criteria.refuses(role, person, where)) {
        refused.add(person.id());
      } else if (criteria.wants(role, person, where)) {
        fold.add(role);
      }
    }
    return new Audience(
        fold.workers().stream().filter(worker -> !refused.contains(worker.id())).toList());
  }

  /** People who hold any role the audience refuses, whether or not another role would do. */
  private Set<String> refused(Criteria criteria) {
    Set<String> refused = new HashSet<>();
    for (Map.Entry<Characteristic, List<Code>> trait : criteria.unwanted().entrySet()) {
      if (trait.getKey().ofRole()) {
        Map<Characteristic, List<Code>> alone = new EnumMap<>(Characteristic.class);
        alone.put(trait.getKey(), trait.getValue());
        Harvest harvest = new Harvest();
        queries(alone, RoleQuery.active(config.pageSize()))
            .forEach(query -> search.each("PractitionerRole", query, harvest));
        Places where = places.with(harvest.places());
        harvest.roles().stream()
            .filter(role -> criteria.refuses(role, PersonFacts.NOBODY, where))
            .forEach(role -> refused.add(role.practitioner()));
      }
    }
    return refused;
  }

  private List<List<Param>> queries(Map<Characteristic, List<Code>> traits, RoleQuery query) {
    query.traits(traits);
    List<Code> at = traits.get(Characteristic.PLACE);
    if (at == null) {
      return List.of(query.params());
    }
    List<String> ids = RoleQuery.ids(at);
    return ability.below() ? List.of(query.below(ids).params()) : query.at(places.below(ids));
  }

  private void each(String type, Collection<String> ids, Harvest harvest) {
    List<String> sorted = ids.stream().sorted().toList();
    for (int from = 0; from < sorted.size(); from += AT_ONCE) {
      List<String> some = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
      search.each(type, List.of(new Param("_id", String.join(",", some)), count()), harvest);
    }
  }

  private Fold fold(Harvest harvest) {
    return new Fold(harvest.people(), places.with(harvest.places()), config.cadreSystems());
  }

  private Param count() {
    return new Param("_count", String.valueOf(config.pageSize()));
  }
}
