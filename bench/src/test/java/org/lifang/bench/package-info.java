@NullMarked
package org.lifang.bench;

import org.jspecify.annotations.NullMarked;
