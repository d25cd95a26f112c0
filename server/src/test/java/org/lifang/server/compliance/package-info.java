@NullMarked
package org.lifang.server.compliance;

import org.jspecify.annotations.NullMarked;
