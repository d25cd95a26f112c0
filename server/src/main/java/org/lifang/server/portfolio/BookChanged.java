package org.lifang.server.portfolio;

import java.util.UUID;

/** An import was committed and the book is no longer what it was. */
public record BookChanged(UUID importId) {}
