package org.lifang.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lifang.server.answers.Problems;
import org.lifang.server.commands.Acting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Wires the gate, the session, protection against forged requests, and the headers that hold browsers to our rules. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    /** Styles may stand in the page: the component library writes them there while it runs. */
    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Where machines speak, which have no session that could be misused; they sign what they say instead. */
    private static final String[] MACHINES = {
        "/api/v1/receipts/**", "/api/v1/telephony/**", "/api/v1/payment-notices/**"
    };

    /** Where strangers ask about a paper by a form of a page without scripts; nothing changes by it. */
    private static final String VERIFY = "/verify";

    /**
     * Where borrowers answer by forms of a page without scripts: what they may do hangs on a pass that only requests from
     * that very page carry.
     */
    private static final String APPOINTMENT = "/a/**";

    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=()";
    private static final String DEVICES_OF_THE_PHONE =
            "camera=(self), microphone=(self), geolocation=(self), payment=()";

    private static final String CSRF_INVALID = "CSRF_TOKEN_INVALID";

    @Bean
    AccessRules accessRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new AccessRules(mappings);
    }

    @Bean
    Gate gate() {
        return new Gate();
    }

    @Bean
    WebMvcConfigurer gateFirst(Gate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    /** Nobody signs in the framework's own way; without this bean it would invent a user. */
    @Bean
    UserDetailsService noFrameworkUsers() {
        return new InMemoryUserDetailsManager();
    }

    @Bean
    Acting acting() {
        return () -> CurrentActor.get().id();
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, Sessions sessions, AccessRules rules, Problems problems) {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                // Every request here is a new authentication to the framework; a token that changed with each would
                // refuse one of two writes a page sends at the same time.
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(tokens)
                        .ignoringRequestMatchers(MACHINES)
                        .ignoringRequestMatchers(VERIFY)
                        .ignoringRequestMatchers(APPOINTMENT)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
                .headers(SecurityConfiguration::headers)
                // Only the check against forged requests refuses in this chain; roles are the gate's business.
                .exceptionHandling(errors -> errors.accessDeniedHandler((request, response, denied) ->
                        problems.write(response, HttpServletResponse.SC_FORBIDDEN, CSRF_INVALID, request.getLocale())))
                .addFilterBefore(new SessionFilter(sessions, rules, problems), CsrfFilter.class)
                .build();
    }

    /** Only the phone app may ask for camera, microphone and place; what it asks for the person still has to grant. */
    private static void permissions(HttpServletRequest request, HttpServletResponse response) {
        boolean phone = request.getRequestURI().startsWith("/field/");
        response.setHeader("Permissions-Policy", phone ? DEVICES_OF_THE_PHONE : NO_DEVICES);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(SecurityConfiguration::permissions)
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN));
    }
}
