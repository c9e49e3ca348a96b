"""Policy vocabulary: dated, sourced concepts and where they occur."""
