package org.mhero.registry.summary;

/** What the summary knows of a Practitioner. */
record PersonRow(String id, boolean active, boolean phone) {}
