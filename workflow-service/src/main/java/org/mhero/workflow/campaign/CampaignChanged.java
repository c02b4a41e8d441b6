package org.mhero.workflow.campaign;

/** Told within the service when a client has asked for a campaign or cancelled it. */
record CampaignChanged(String task) {}
