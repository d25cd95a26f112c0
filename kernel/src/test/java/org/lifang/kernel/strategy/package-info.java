@NullMarked
package org.lifang.kernel.strategy;

import org.jspecify.annotations.NullMarked;
