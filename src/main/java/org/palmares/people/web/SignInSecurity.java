package org.palmares.people.web;

import org.palmares.people.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// Adds to the security chain how one comes in by password, goes out, and is brought back to the page asked for.
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    /// The only one: as long as it is a bean, Spring Boot makes up no account of its own.
    @Bean
    AuthenticationProvider passwordSignIn(SignIns signIns) {
        return new PasswordSignIn(signIns);
    }

    @Bean
    Customizer<HttpSecurity> signIn(SignedInSession session, Entrance entrance) {
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
                .exceptionHandling(failures -> failures.authenticationEntryPoint(entrance));
    }

    /// Remembers whole pages only: neither fragments nor data.
    @Bean
    RequestCache pageAskedFor(Entrance entrance) {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(entrance::leadsSomewhere);
        return cache;
    }
}
