@NullMarked
package org.lifang.simulation;

import org.jspecify.annotations.NullMarked;
