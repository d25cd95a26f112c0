@NullMarked
package org.lifang.kernel.route.day;

import org.jspecify.annotations.NullMarked;
