@NullMarked
package org.lifang.server.audit;

import org.jspecify.annotations.NullMarked;
