/**
 * Owns the ground the server stands on: data folder, database connection, clock and the jobs a command line can name.
 *
 * <p>Refuses: anything about loans or people.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.lifang.server.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
