package org.lifang.server.portfolio;

import java.util.UUID;
import org.lifang.server.platform.OutwardOnly;

/** An import was committed and the book is no longer what it was. */
@OutwardOnly("reporting and other systems may follow it; the ledger derives inside the import itself")
public record BookChanged(UUID importId) {}
