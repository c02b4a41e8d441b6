package org.mhero.reporting.console.signin;

import org.jspecify.annotations.Nullable;

/** What the sign-in page shows: where its button leads, and whom to ask for an account. */
record DoorView(String go, @Nullable String helpContact) {}
