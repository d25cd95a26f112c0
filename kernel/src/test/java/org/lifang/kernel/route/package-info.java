@NullMarked
package org.lifang.kernel.route;

import org.jspecify.annotations.NullMarked;
