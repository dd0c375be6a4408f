package org.palmares.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebMvcConfigurer {

    @Bean
    WebMvcRegistrations repeatGuard(AnsweredRequestRepository answered, PlatformTransactionManager transactions) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new RepeatGuard(answered, new TransactionTemplate(transactions));
            }
        };
    }

    @Bean
    Forgetting forgetting(AnsweredRequestRepository answered) {
        return new Forgetting(answered);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ListStateResolver());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var aDay = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
        registry.addResourceHandler("/css/**", "/js/**", "/fonts/**", "/images/**")
                .addResourceLocations(
                        "classpath:/static/css/",
                        "classpath:/static/js/",
                        "classpath:/static/fonts/",
                        "classpath:/static/images/")
                .setCacheControl(aDay);
        Assets.VENDORS.forEach((address, place) -> registry.addResourceHandler(address + "**")
                .addResourceLocations("classpath:/" + place)
                .setCacheControl(aDay));
    }

    /// Forgets once a day the requests nobody will send again.
    static class Forgetting {

        private final AnsweredRequestRepository answered;

        Forgetting(AnsweredRequestRepository answered) {
            this.answered = answered;
        }

        @Scheduled(initialDelay = 600_000, fixedDelay = 24 * 3_600_000)
        @Transactional
        public void forget() {
            answered.forget(Duration.ofDays(2));
        }
    }
}
