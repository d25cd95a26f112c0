/** Collection days of a made-up city, and how well they are planned, promised and mended. */
@NullMarked
package org.lifang.bench.days;

import org.jspecify.annotations.NullMarked;
