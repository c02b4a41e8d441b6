package org.mhero.kit.fhir.search;

/** A declared search parameter of a type. */
record ParamRef(String type, String name) {}
