@NullMarked
package org.lifang.kernel.js;

import org.jspecify.annotations.NullMarked;
