@NullMarked
package org.lifang.kernel.plan;

import org.jspecify.annotations.NullMarked;
