package org.mhero.registry.summary;

/** What the summary knows of a Location. */
record PlaceRow(String id, String name, String partOf, boolean facility, boolean district) {}
