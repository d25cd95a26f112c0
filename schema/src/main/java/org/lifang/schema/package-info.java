/**
 * The database as code: migrations by module, the embedded PostgreSQL that runs them, and the generator of jOOQ tables.
 *
 * <p>Refuses: business rules; a migration states structure and invariants only.
 */
@NullMarked
package org.lifang.schema;

import org.jspecify.annotations.NullMarked;
