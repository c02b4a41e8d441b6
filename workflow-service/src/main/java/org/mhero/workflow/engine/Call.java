package org.mhero.workflow.engine;

import org.mhero.workflow.flow.AssetRef;

/** The phone call a voice session talks in (reference 3.4, 4.13). */
public record Call(String uuid, AssetRef channel, Urn urn) {}
