@NullMarked
package org.lifang.server.cases;

import org.jspecify.annotations.NullMarked;
