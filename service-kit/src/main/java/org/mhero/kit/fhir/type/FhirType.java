package org.mhero.kit.fhir.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A resource type a service owns: what REST clients may do with it and how it can be searched. The
 * service itself may always do everything through the store. {@code _id}, {@code _lastUpdated},
 * {@code _profile}, {@code _tag}, {@code _security} and {@code _source} are there for every type.
 */
public final class FhirType {
  private final Class<? extends Resource> model;
  private final String name;
  private final Set<Interaction> interactions;
  private final Map<String, SearchParam> params;
  private final @Nullable String hierarchy;
  private final List<String> profiles;

  private FhirType(Builder builder) {
    this.model = builder.model;
    this.name = builder.model.getSimpleName();
    this.interactions = Set.copyOf(builder.interactions);
    this.params = Map.copyOf(builder.byName());
    this.hierarchy = builder.hierarchy;
    this.profiles = List.copyOf(builder.profiles);
  }

  /** Begins a declaration that allows nothing but reading and searching. */
  public static Builder of(Class<? extends Resource> model) {
    return new Builder(model);
  }

  public Class<? extends Resource> model() {
    return model;
  }

  /** The type's name, such as {@code Practitioner}. */
  public String name() {
    return name;
  }

  /** What REST clients may do. */
  public Set<Interaction> interactions() {
    return interactions;
  }

  /** All parameters by name, the common ones included. */
  public Map<String, SearchParam> params() {
    return params;
  }

  public Optional<SearchParam> param(String param) {
    return Optional.ofNullable(params.get(param));
  }

  /** The reference parameter that leads to the parent of the same type, for {@code :below}. */
  public Optional<String> hierarchy() {
    return Optional.ofNullable(hierarchy);
  }

  /** The profiles its resources meet. */
  public List<String> profiles() {
    return profiles;
  }

  /** Collects a declaration; a parameter without a path looks at the element of its own name. */
  public static final class Builder {
    private final Class<? extends Resource> model;
    private Set<Interaction> interactions = Interaction.reading();
    private final List<SearchParam> declared = new ArrayList<>();
    private @Nullable String hierarchy;
    private List<String> profiles = List.of();

    private Builder(Class<? extends Resource> model) {
      this.model = model;
    }

    /** Lets REST clients do everything. */
    public Builder open() {
      this.interactions = Interaction.all();
      return this;
    }

    /** Lets REST clients do exactly this. */
    public Builder allow(Set<Interaction> only) {
      this.interactions = only;
      return this;
    }

    public Builder string(String param, String... paths) {
      return add(SearchParam.over(param, ParamKind.STRING, paths));
    }

    public Builder token(String param, String... paths) {
      return add(SearchParam.over(param, ParamKind.TOKEN, paths));
    }

    public Builder date(String param, String... paths) {
      return add(SearchParam.over(param, ParamKind.DATE, paths));
    }

    public Builder number(String param, String... paths) {
      return add(SearchParam.over(param, ParamKind.NUMBER, paths));
    }

    public Builder quantity(String param, String... paths) {
      return add(SearchParam.over(param, ParamKind.QUANTITY, paths));
    }

    public Builder uri(String param, String... paths) {
      return add(SearchParam.over(param, ParamKind.URI, paths));
    }

    /** A reference (or canonical) to any of these types. */
    public Builder reference(String param, List<String> targets, String... paths) {
      return add(SearchParam.over(param, ParamKind.REFERENCE, paths).to(targets));
    }

    /** A parameter whose elements a function finds. */
    public Builder extracted(String param, ParamKind kind, Extractor values, String note) {
      return add(new SearchParam(param, kind, values, List.of(), note));
    }

    /** Any parameter. */
    public Builder add(SearchParam param) {
      declared.add(param);
      return this;
    }

    /** Names the reference parameter that leads to the parent of the same type. */
    public Builder hierarchy(String parentParam) {
      this.hierarchy = parentParam;
      return this;
    }

    /** Names the profiles its resources meet, for the CapabilityStatement. */
    public Builder profiles(String... canonicals) {
      this.profiles = List.of(canonicals);
      return this;
    }

    public FhirType build() {
      return new FhirType(this);
    }

    private Map<String, SearchParam> byName() {
      var all = new LinkedHashMap<String, SearchParam>();
      CommonParams.ALL.forEach(p -> all.put(p.name(), p));
      for (SearchParam param : declared) {
        if (all.put(param.name(), param) != null) {
          throw new IllegalArgumentException(
              model.getSimpleName() + " declares the parameter " + param.name() + " twice");
        }
      }
      return all;
    }
  }
}
