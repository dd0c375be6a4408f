package org.palmares.people.web;

import org.palmares.people.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Adds to the security chain how one comes in by password, goes out, and is brought back to the page asked for.
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    private static final RequestMatcher BY_HTMX = request -> request.getHeader("HX-Request") != null;

    /// The only one: as long as it is a bean, Spring Boot makes up no account of its own.
    @Bean
    AuthenticationProvider passwordSignIn(SignIns signIns) {
        return new PasswordSignIn(signIns);
    }

    @Bean
    Customizer<HttpSecurity> signIn(SignedInSession session) {
        return http -> http.formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .successHandler(session::goOn)
                        .failureHandler((request, response, refused) -> {
                            request.setAttribute(SignInController.REFUSED, refused);
                            request.getRequestDispatcher("/sign-in/refused").forward(request, response);
                        }))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/").deleteCookies("palmares"))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        (request, response, failure) -> {
                            response.setHeader("HX-Redirect", "/sign-in");
                            new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED).commence(request, response, failure);
                        },
                        BY_HTMX));
    }

    /// Remembers whole pages only: neither fragments nor data.
    @Bean
    RequestCache pageAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> {
            var accepted = request.getHeader("Accept");
            return "GET".equals(request.getMethod())
                    && !BY_HTMX.matches(request)
                    && accepted != null
                    && accepted.contains("text/html");
        });
        return cache;
    }
}
