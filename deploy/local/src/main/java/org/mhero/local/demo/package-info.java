/** Plays the main job against the running suite, with handsets that behave like people. */
@org.jspecify.annotations.NullMarked
package org.mhero.local.demo;
