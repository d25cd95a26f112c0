@NullMarked
package org.lifang.schema;

import org.jspecify.annotations.NullMarked;
