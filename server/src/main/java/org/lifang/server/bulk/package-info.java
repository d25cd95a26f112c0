/**
 * Owns moving rows by the million: binary COPY into and out of PostgreSQL.
 *
 * <p>Refuses: knowing what the rows mean.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.lifang.server.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
