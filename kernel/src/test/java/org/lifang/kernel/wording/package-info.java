@NullMarked
package org.lifang.kernel.wording;

import org.jspecify.annotations.NullMarked;
