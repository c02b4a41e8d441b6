package org.mhero.messaging.request;

/** One text for one person, not yet a message. */
record Letter(Send send, Texts texts, Addressee addressee) {}
