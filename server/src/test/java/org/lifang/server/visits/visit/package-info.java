/** What phones tell of visits. */
@NullMarked
package org.lifang.server.visits.visit;

import org.jspecify.annotations.NullMarked;
