@NullMarked
package org.lifang.bench.days;

import org.jspecify.annotations.NullMarked;
