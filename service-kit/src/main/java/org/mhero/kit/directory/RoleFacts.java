package org.mhero.kit.directory;

import java.util.List;

/**
 * What a PractitionerRole says about whether and how somebody is reached.
 *
 * @param practitioner the id of the Practitioner
 * @param codes jobs and cadres
 * @param locations ids of Locations
 * @param organization the id of the Organization; empty when there is none
 * @param employment codes of the employment status
 * @param phones numbers of this post, tried after the person's own
 */
record RoleFacts(
    String id,
    String practitioner,
    List<Code> codes,
    List<String> locations,
    String organization,
    List<Code> employment,
    List<String> phones) {}
