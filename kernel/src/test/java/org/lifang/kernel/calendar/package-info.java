@NullMarked
package org.lifang.kernel.calendar;

import org.jspecify.annotations.NullMarked;
