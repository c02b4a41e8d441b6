package org.mhero.workflow.engine;

import org.mhero.workflow.engine.asset.NamedRef;

/** The phone call a voice session talks in (reference 3.4, 4.13). */
public record Call(String uuid, NamedRef channel, Urn urn) {}
