package org.palmares.web;

import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who may come in at all, and what a browser is told to refuse. What each may do is asked of each module's face.
///
/// How one signs in is added by the module of people, through a `Customizer<HttpSecurity>` bean.
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /// What a page may load: nothing but ours.
    static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/palmares",
                                "/palmares/**",
                                "/territories",
                                "/territories/**",
                                "/sign-in",
                                "/sign-in/**",
                                "/invitations/**",
                                "/design",
                                "/privacy",
                                "/accessibility",
                                "/error",
                                "/css/**",
                                "/js/**",
                                "/fonts/**",
                                "/images/**",
                                "/vendor/**",
                                "/favicon.ico")
                        .permitAll()
                        .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }
}
