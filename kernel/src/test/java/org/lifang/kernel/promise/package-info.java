@NullMarked
package org.lifang.kernel.promise;

import org.jspecify.annotations.NullMarked;
