package org.mhero.reporting.dhis2;

import java.util.List;

/** A facility and the identifiers by which DHIS2 may know it. */
record FacilityInfo(String id, String name, List<String> dhis2Ids) {}
