package org.lifang.server.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who work a district together, of the house or of an agency. */
public record Team(UUID id, String name, @Nullable String district, boolean agency) {}
